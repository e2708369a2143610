/** The names of the drawings that content can show, each a component in this folder. */
export const figureNames = [
  'DiscoveryToValidation',
  'ExplorationPortfolio',
  'MigrationStages',
  'StrategyAndVision',
  'TeamSizes',
  'ThreeInvestments',
  'TwoFailures',
  'TwoModes',
  'UsersBaselinesTimeframes',
] as const;

/** The name of a drawing. */
export type FigureName = (typeof figureNames)[number];
