import type { FileChild } from 'docx';
import { blanksOf, tableOf } from './docx-tables.ts';
import { gap, paragraph } from './docx-text.ts';
import type { Block } from './layout.ts';

/** @param width of the page between its margins, in centimetres */
export const bodyOf = (blocks: readonly Block[], width: number): FileChild[] =>
  blocks.flatMap((block, at) => [...(at > 0 ? [gap()] : []), ...blockOf(block, width)]);

function blockOf(block: Block, width: number): FileChild[] {
  switch (block.kind) {
    case 'line':
      return [paragraph(block, block.look === 'heading')];
    case 'blanks':
      return blanksOf(block.blanks, width);
    case 'table':
      return [tableOf(block, width)];
  }
}
