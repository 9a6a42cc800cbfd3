/** A page of the panel that asks the visitor for something beside the conversation. */
export type ToolName = 'rating' | 'transcript' | 'data';
