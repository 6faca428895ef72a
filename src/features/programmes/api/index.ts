export { ProgrammesApiModule } from './programmes-api.module.js';
