/** A page of the panel that asks or shows the visitor something beside the conversation. */
export type ToolName = 'rating' | 'transcript' | 'data' | 'earlier';
