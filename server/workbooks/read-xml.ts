import { SaxesParser } from 'saxes';
import { WORKBOOK_LIMITS } from './workbook-limits.ts';
import { broken, tooBig } from './workbook-refusal.ts';

export type XmlAttributes = Readonly<Record<string, string>>;

/** Names come without their prefix: some programs write <x:row>. */
export interface XmlHandlers {
  open(name: string, attributes: XmlAttributes): void;
  close?(name: string): void;
  text?(text: string): void;
}

/**
 * Reads a part's XML as it comes, calling the handlers; yields after each chunk, so that the caller can wait or stop.
 * Entities are never expanded (a document type is refused), depth and tags have bounds.
 *
 * @throws WorkbookRefusal
 */
export async function* readXml(chunks: AsyncIterable<Buffer>, handlers: XmlHandlers): AsyncGenerator<void> {
  const parser = new SaxesParser<{ xmlns: false; position: false }>({ xmlns: false, position: false });
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let depth = 0;
  let bytesBetweenTags = 0;
  const refuse = () => {
    throw broken();
  };
  parser.on('error', refuse);
  parser.on('doctype', refuse);
  parser.on('opentag', ({ name, attributes }) => {
    bytesBetweenTags = 0;
    depth += 1;
    if (depth > WORKBOOK_LIMITS.depth) refuse();
    handlers.open(localName(name), attributes);
  });
  parser.on('closetag', ({ name }) => {
    bytesBetweenTags = 0;
    depth -= 1;
    handlers.close?.(localName(name));
  });
  if (handlers.text) {
    const text = handlers.text.bind(handlers);
    parser.on('text', text);
    parser.on('cdata', text);
  }
  for await (const chunk of chunks) {
    bytesBetweenTags += chunk.byteLength;
    parser.write(decoded(decoder, chunk));
    if (bytesBetweenTags > WORKBOOK_LIMITS.bytesBetweenTags) throw tooBig();
    yield;
  }
  parser.close();
}

/** For parts that are read in one go. */
export async function readWholeXml(chunks: AsyncIterable<Buffer>, handlers: XmlHandlers): Promise<void> {
  for await (const _ of readXml(chunks, handlers));
}

function decoded(decoder: TextDecoder, chunk: Buffer): string {
  try {
    return decoder.decode(chunk, { stream: true });
  } catch {
    throw broken();
  }
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

/** An attribute by its name without prefix. */
export function attributeOf(attributes: XmlAttributes, name: string): string | undefined {
  return attributes[name] ?? Object.entries(attributes).find(([key]) => key.endsWith(`:${name}`))?.[1];
}
