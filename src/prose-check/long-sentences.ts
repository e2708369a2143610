import type { Root } from 'nlcst';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';

/** A retext plugin that warns of sentences with more words than a reader can hold. */
export function longSentences({ limit }: { limit: number }) {
  return (tree: Root, file: VFile): void => {
    visit(tree, 'SentenceNode', (sentence) => {
      let words = 0;
      visit(sentence, 'WordNode', () => {
        words += 1;
      });
      if (words <= limit) return;
      const message = file.message(
        `This sentence has ${words} words and may have ${limit}. Split it.`,
        { place: sentence.position },
      );
      message.source = 'long-sentences';
    });
  };
}
