import DiscoveryToValidation from './DiscoveryToValidation.astro';
import MigrationStages from './MigrationStages.astro';
import StrategyAndVision from './StrategyAndVision.astro';
import TwoModes from './TwoModes.astro';
import UsersBaselinesTimeframes from './UsersBaselinesTimeframes.astro';

/** The drawings that content can show by name. */
export const figures = {
  DiscoveryToValidation,
  MigrationStages,
  StrategyAndVision,
  TwoModes,
  UsersBaselinesTimeframes,
};
