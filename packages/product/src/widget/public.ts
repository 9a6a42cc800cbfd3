export { widgetBuilderRoutes } from './builder.routes.ts';
export { appearanceRoutes } from './widget.routes.ts';
