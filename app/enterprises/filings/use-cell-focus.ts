import { type Dispatch, type KeyboardEvent, type RefObject, useCallback, useEffect, useRef } from 'react';
import { ROWS_SHOWN } from './entry-rows.ts';
import { type EntryState, windowOf } from './use-entry-rows.ts';

interface CellFocusProps {
  grid: RefObject<HTMLElement>;
  formId: string;
  state: EntryState;
  dispatch: Dispatch<{ type: 'show'; from: number } | { type: 'add'; count: number }>;
}

/** Walks through the cells by keyboard, and shows the part of a long list that a link of the summary leads to. */
export function useCellFocus({ grid, formId, state, dispatch }: CellFocusProps) {
  const wanted = useRef<string | null>(null);
  const removed = useRef<number | null>(null);

  // After every change: the cell may only now be there.
  useEffect(() => {
    const cell = wanted.current === null ? null : grid.current?.querySelector<HTMLInputElement>(wanted.current);
    if (!cell) return;
    wanted.current = null;
    cell.focus();
    cell.select();
  });

  // Whoever takes out a row by keyboard goes on with the one that took its place.
  useEffect(() => {
    if (removed.current === null) return;
    const buttons = [...(grid.current?.querySelectorAll<HTMLElement>('[data-remove]') ?? [])];
    const next = buttons.find((button) => button.dataset.remove === String(removed.current)) ?? buttons.at(-1);
    removed.current = null;
    next?.focus();
  });
  const afterRemoval = useCallback((position: number) => {
    removed.current = position;
  }, []);

  const go = (position: number, column: string) => {
    wanted.current = `[data-row="${position}"][data-column="${column}"]`;
    const cell = grid.current?.querySelector<HTMLInputElement>(wanted.current);
    if (cell) {
      wanted.current = null;
      cell.focus();
      cell.select();
    } else if (position >= state.rows.length) {
      dispatch({ type: 'add', count: 1 });
      if (position >= state.from + ROWS_SHOWN) dispatch({ type: 'show', from: windowOf(position) });
    } else dispatch({ type: 'show', from: windowOf(position) });
  };

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const { target, key } = event;
    // Enter also ends the writing of a Chinese word: that is not meant for the grid.
    if (!(target instanceof HTMLInputElement) || event.nativeEvent.isComposing) return;
    const { row, column } = target.dataset;
    if (row === undefined || column === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    // Where there are suggestions, the arrows choose among them.
    const isArrow = (key === 'ArrowDown' || key === 'ArrowUp') && !target.list;
    if (key !== 'Enter' && !isArrow) return;
    const step = key === 'ArrowUp' || (key === 'Enter' && event.shiftKey) ? -1 : 1;
    const position = Number(row) + step;
    event.preventDefault();
    if (position < 0 || (isArrow && position >= state.rows.length)) return;
    go(position, column);
  };

  useEffect(() => {
    const follow = ({ target }: MouseEvent) => {
      const link = target instanceof Element ? target.closest(`a[href^="#${CSS.escape(formId)}-rows_"]`) : null;
      const [, id, column] = /-rows_(\w+)_([A-Za-z]+)$/.exec(link?.getAttribute('href') ?? '') ?? [];
      const position = state.rows.findIndex((row) => row.id === id);
      if (position < 0 || windowOf(position) === state.from) return;
      wanted.current = `[data-row="${position}"][data-column="${column}"]`;
      dispatch({ type: 'show', from: windowOf(position) });
    };
    document.addEventListener('click', follow);
    return () => document.removeEventListener('click', follow);
  }, [formId, state, dispatch]);

  /** Changes the rows and goes on to the first cell of one of them. */
  const atFirstOf = (position: number, act: () => void) => {
    wanted.current = `[data-row="${position}"]`;
    act();
    if (position >= state.from + ROWS_SHOWN) dispatch({ type: 'show', from: windowOf(position) });
  };

  return { onKeyDown, atFirstOf, afterRemoval };
}
