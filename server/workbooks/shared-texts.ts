import { unescapeText } from './cell-values.ts';
import { readWholeXml } from './read-xml.ts';
import { WORKBOOK_LIMITS } from './workbook-limits.ts';
import { broken, tooMuchText } from './workbook-refusal.ts';

const PAGE_BYTES = 1_000_000;
const FIRST_ROOM = 1_024;

/**
 * The texts that cells refer to by number. Kept as bytes outside the heap: as strings they would hold on to the XML that
 * they were cut from, and what they take would not be known.
 */
export class SharedTexts {
  private readonly pages: Buffer[] = [];
  private pageUsed = PAGE_BYTES;
  private bytes = 0;
  private count = 0;
  /** Of each text: its page, where it begins there, and its length. */
  private places = new Uint32Array(3 * FIRST_ROOM);

  /** @throws WorkbookRefusal when there is more text than may be held */
  add(text: string): void {
    const size = Buffer.byteLength(text);
    this.bytes += size;
    if (this.bytes > WORKBOOK_LIMITS.sharedTextBytes || this.count >= WORKBOOK_LIMITS.sharedTexts) throw tooMuchText();
    if (this.pageUsed + size > PAGE_BYTES) {
      this.pages.push(Buffer.allocUnsafeSlow(PAGE_BYTES));
      this.pageUsed = 0;
    }
    this.pages.at(-1)?.write(text, this.pageUsed);
    this.makeRoom();
    this.places.set([this.pages.length - 1, this.pageUsed, size], 3 * this.count);
    this.pageUsed += size;
    this.count += 1;
  }

  /** @throws WorkbookRefusal when there is no such text */
  get(number: number): string {
    const [page, from, size] = this.places.subarray(3 * number, 3 * number + 3);
    if (!(number < this.count) || page === undefined || from === undefined || size === undefined) throw broken();
    return this.pages[page]?.toString('utf8', from, from + size) ?? '';
  }

  private makeRoom(): void {
    if (3 * this.count < this.places.length) return;
    const larger = new Uint32Array(2 * this.places.length);
    larger.set(this.places);
    this.places = larger;
  }
}

/** @throws WorkbookRefusal */
export async function readSharedTexts(chunks: AsyncIterable<Buffer>): Promise<SharedTexts> {
  const texts = new SharedTexts();
  const collector = new TextCollector();
  await readWholeXml(chunks, {
    open(name) {
      if (name === 'si') collector.start();
      else collector.open(name);
    },
    text: (text) => collector.text(text),
    close(name) {
      if (name === 'si') texts.add(collector.end());
      else collector.close(name);
    },
  });
  return texts;
}

/** Gathers the text of an <si> or <is>: its <t>s, formatted runs included, readings of characters (<rPh>) left out. */
export class TextCollector {
  private gathered = '';
  private inText = false;
  private inReading = false;

  start(): void {
    this.gathered = '';
    this.inText = false;
    this.inReading = false;
  }

  open(name: string): void {
    if (name === 't') this.inText = !this.inReading;
    else if (name === 'rPh') this.inReading = true;
  }

  text(text: string): void {
    // One character too many is kept, so that whoever shows this text refuses it.
    if (this.inText && this.gathered.length <= WORKBOOK_LIMITS.cellCharacters) {
      this.gathered = (this.gathered + text).slice(0, WORKBOOK_LIMITS.cellCharacters + 1);
    }
  }

  close(name: string): void {
    if (name === 't') this.inText = false;
    else if (name === 'rPh') this.inReading = false;
  }

  end(): string {
    return unescapeText(this.gathered);
  }
}
