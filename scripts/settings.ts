import { readSettings, SettingsError, type Settings } from '../src/settings.ts';

/** Reads the settings for a command; where one cannot be used, says so and ends the command. */
export function settingsOrExit(): Settings {
  try {
    return readSettings(process.env);
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error;
    console.error(error.message);
    process.exit(1);
  }
}
