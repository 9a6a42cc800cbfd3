export { appearanceRoutes } from './widget.routes.ts';
