interface Spared {
  connection?: { saveData: boolean };
}

/** Whether the reader asks to be spared data that they have not asked for. */
export const sparesData = (navigator as Spared).connection?.saveData;
