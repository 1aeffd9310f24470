export { default } from './dossier.workflow.js';
export { reconcile } from './reconcile.workflow.js';
