import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument, type Range } from 'yaml';
import { type PackProblem, type Place, problem, wholeSource } from './problems.ts';
import type { Path, Places, RawNode } from './raw-pack.ts';

/** One slip makes the parser stumble over all that follows. */
const MAX_SYNTAX_ERRORS = 5;

interface YamlReading {
  node: RawNode | undefined;
  problems: PackProblem[];
}

/**
 * One YAML file as a raw node. The failsafe schema leaves every scalar the text that stands in the file: '09-30' is no
 * number, 'no' is no boolean and '1.10' keeps its zero. Anchors are refused: a few lines of them fill any memory.
 *
 * @param path where the file's content belongs in the pack
 */
export function readYaml(text: string, source: string, path: Path, places: Places): YamlReading {
  const lines = new LineCounter();
  const problems: PackProblem[] = [];
  const place = (offset: number | undefined): Place => ({
    source,
    line: offset === undefined ? null : lines.linePos(offset).line,
    column: null,
  });

  const convert = (node: Node | null | undefined, at: Path): RawNode | undefined => {
    places.set(at, place(node?.range?.[0]));
    if (isScalar(node)) return typeof node.value === 'string' ? node.value : '';
    if (isSeq<Node>(node)) return node.items.map((item, index) => convert(item, [...at, index]) ?? '');
    if (isMap<Node, Node | null>(node)) {
      return Object.fromEntries(
        node.items.flatMap(({ key, value }): [string, RawNode][] => {
          if (!isScalar(key) || typeof key.value !== 'string') {
            problems.push(problem(place(startOf(key)), 'pack.yamlKey'));
            return [];
          }
          const child = [...at, key.value];
          const converted = convert(value, child);
          // A field without a value stands where its name stands.
          places.set(child, place(startOf(key)));
          return converted === undefined ? [] : [[key.value, converted]];
        }),
      );
    }
    problems.push(problem(place(startOf(node)), 'pack.yamlAnchor'));
    return undefined;
  };

  try {
    const document = parseDocument(text, { schema: 'failsafe', lineCounter: lines, prettyErrors: false });
    for (const error of document.errors.slice(0, MAX_SYNTAX_ERRORS)) {
      problems.push(problem(place(error.pos[0]), 'pack.yaml', { detail: error.message }));
    }
    const node = document.errors.length === 0 ? convert(document.contents, path) : undefined;
    return { node, problems };
  } catch (error) {
    // Nesting deep enough to exhaust the stack.
    if (!(error instanceof RangeError)) throw error;
    return { node: undefined, problems: [problem(wholeSource(source), 'pack.tooDeep')] };
  }
}

const startOf = (node: Node | null | undefined): number | undefined => (node?.range as Range | null | undefined)?.[0];
