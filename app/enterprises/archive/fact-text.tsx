import { Nothing } from '../../ui/figures.tsx';

/** A fact; what was typed in several lines stays in several lines. */
export const FactText = ({ text }: { text: string }) =>
  text === '' ? <Nothing /> : <span className="figures whitespace-pre-line">{text}</span>;
