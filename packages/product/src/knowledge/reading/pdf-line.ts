/** A line as it is drawn; lengths in points, `y` grows upwards. */
export interface PdfLine {
  text: string;
  x: number;
  y: number;
  right: number;
  size: number;
}
