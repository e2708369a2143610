/**
 * Makes a list of choices tell how many pages each would leave.
 *
 * @returns a function that writes the counts beside the names, or takes them away.
 */
export function nameChoices(
  select: HTMLSelectElement,
): (counts?: ReadonlyMap<string, number>) => void {
  const names = new Map([...select.options].map((option) => [option, option.text]));
  return (counts) => {
    for (const [option, name] of names) {
      option.label = counts ? `${name} (${counts.get(option.value) ?? 0})` : name;
    }
  };
}
