/**
 * Writes data so that it can stand in a `<script>`: no text in it can end the element or begin a
 * comment, and JSON reads the same.
 */
export function jsonInHtml(data: object): string {
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}
