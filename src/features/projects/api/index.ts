export { ProjectsApiModule } from './projects-api.module.js';
export { ProjectType } from './project.type.js';
export { ProjectsLoaders } from './projects.loaders.js';
