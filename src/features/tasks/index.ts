export { Task } from './data/task.entity.js';
export { TaskTemplate } from './data/task-template.entity.js';
export type { TaskRow } from './data/tasks.repository.js';
export { isOpen, OPEN_STATES, type TaskState } from './domain/task-state.js';
export { TasksModule } from './tasks.module.js';
export { onVisibleTask, tasksVisibleTo } from './tasks.policy.js';
export { Tasks } from './tasks.service.js';
