export { wallClock } from '../../../kernel/wall-clock.js';
