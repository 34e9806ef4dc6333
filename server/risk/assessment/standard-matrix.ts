import { enforce } from '../../platform/errors.ts';
import { seedReader } from '../../platform/seed-file.ts';
import { isMatrixSound } from './matrix.ts';
import { type MatrixContent, matrixContent } from './matrix-schema.ts';

const soundMatrix = matrixContent.transform((matrix) => {
  enforce(isMatrixSound(matrix));
  return matrix;
});

/** R14: the matrix with which every zone begins. */
export const standardMatrix: () => Promise<MatrixContent> = seedReader('risk-matrix.yaml', soundMatrix);
