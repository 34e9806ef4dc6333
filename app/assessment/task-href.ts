import { useParams } from '@remix-run/react';
import { taskAddress } from './task-address.ts';

/** Addresses of tasks of the zone that the page is in. */
export function useTaskHref(year: number) {
  const { zone = '' } = useParams();
  return (number: number, place: Parameters<typeof taskAddress>[3] = {}) => taskAddress(zone, year, number, place);
}
