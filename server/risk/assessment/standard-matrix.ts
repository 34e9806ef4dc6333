import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'yaml';
import { enforce } from '../../platform/errors.ts';
import { PROJECT_FOLDER } from '../../platform/project-folder.ts';
import { isMatrixSound } from './matrix.ts';
import { type MatrixContent, matrixContent } from './matrix-schema.ts';

let standard: Promise<MatrixContent> | undefined;

/** R14: the matrix of seeds/risk-matrix.yaml, with which every zone begins; read once for the process. */
export function standardMatrix(): Promise<MatrixContent> {
  standard ??= readStandard();
  return standard;
}

async function readStandard(): Promise<MatrixContent> {
  const text = await readFile(path.join(PROJECT_FOLDER, 'seeds', 'risk-matrix.yaml'), 'utf8');
  const matrix = matrixContent.parse(parse(text));
  enforce(isMatrixSound(matrix));
  return matrix;
}
