export { DemoModule } from './demo.module.js';
export { Demonstration } from './demonstration.service.js';
