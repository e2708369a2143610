/** What an element is made with: attributes by name, and `undefined` for one it does not have. */
type Attributes = Record<string, string | undefined>;

/**
 * Makes an element. Children are put in as nodes and text, never as markup, so that nothing a
 * reader types can become any.
 */
export function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Attributes = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined) element.setAttribute(key, value);
  }
  element.append(...children);
  return element;
}
