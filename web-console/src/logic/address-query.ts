import type { LocationQuery } from 'vue-router'

/** How a filter is written into the address; personal numbers and names never get a codec and so never get there. */
export interface Codec<T> {
  write(value: T): string
  read(text: string): T | undefined
}

export const text: Codec<string | undefined> = { write: (value) => value ?? '', read: (value) => value || undefined }
export const flag: Codec<boolean | undefined> = { write: (value) => (value ? '1' : ''), read: (value) => value === '1' || undefined }
export const date: Codec<string | undefined> = {
  write: (value) => value ?? '',
  read: (value) => (/^\d{4}-\d{2}-\d{2}$/.test(value) ? value : undefined),
}

/** A list of codes that only a service knows; none of them is the usual choice. */
export const codes: Codec<string[] | undefined> = {
  write: (value) => (value ?? []).join(','),
  read: (value) => value.split(',').filter((code) => /^[\w-]+$/.test(code)),
}

const ALL = 'ALL'

/** A list of codes; an empty list is written as ALL, since leaving it out means the usual choice. */
export function oneOf<C extends string>(...codes: C[]): Codec<C[]> {
  return {
    write: (value) => (value.length ? value.join(',') : ALL),
    read: (value) => (value === ALL ? [] : value.split(',').filter((code): code is C => codes.includes(code as C))),
  }
}

export type Codecs<F> = { [K in keyof F]?: Codec<F[K]> }

export function writeQuery<F extends object>(filter: F, usual: F, codecs: Codecs<F>): Record<string, string> {
  const query: Record<string, string> = {}
  for (const name of Object.keys(codecs) as (keyof F & string)[]) {
    const codec = codecs[name]!
    const written = codec.write(filter[name])
    if (written !== codec.write(usual[name])) query[name] = written
  }
  return query
}

export function readQuery<F extends object>(query: LocationQuery, usual: F, codecs: Codecs<F>): F {
  const filter = { ...usual }
  for (const name of Object.keys(codecs) as (keyof F & string)[]) {
    const written = query[name]
    if (typeof written !== 'string') continue
    const value = codecs[name]!.read(written)
    if (value !== undefined) filter[name] = value
  }
  return filter
}
