import DiscoveryToValidation from './DiscoveryToValidation.astro';
import ExplorationPortfolio from './ExplorationPortfolio.astro';
import MigrationStages from './MigrationStages.astro';
import StrategyAndVision from './StrategyAndVision.astro';
import TeamSizes from './TeamSizes.astro';
import ThreeInvestments from './ThreeInvestments.astro';
import TwoFailures from './TwoFailures.astro';
import TwoModes from './TwoModes.astro';
import UsersBaselinesTimeframes from './UsersBaselinesTimeframes.astro';
import type { FigureName } from './names.ts';

/** The drawings that content can show by name. */
export const figures = {
  DiscoveryToValidation,
  ExplorationPortfolio,
  MigrationStages,
  StrategyAndVision,
  TeamSizes,
  ThreeInvestments,
  TwoFailures,
  TwoModes,
  UsersBaselinesTimeframes,
} satisfies Record<FigureName, unknown>;
