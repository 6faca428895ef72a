export { MatchDecision } from './data/match-decision.entity.js';
export { MatchingModule } from './matching.module.js';
