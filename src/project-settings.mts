export { projectSettings } from './project-settings.cjs';
