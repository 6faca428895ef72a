export { MatchingApiModule } from './matching-api.module.js';
