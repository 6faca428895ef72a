export { TasksApiModule } from './tasks-api.module.js';
export { TaskType } from './task.type.js';
export { TasksLoaders } from './tasks.loaders.js';
