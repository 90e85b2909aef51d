export type ActionResult<T> =
  | { ok: true; receipt: string; value: T }
  | { ok: false; reason: string; message: string; fields?: Record<string, string> }

export type Action<I, T> = (call: { key: string; input: I }) => Promise<ActionResult<T>>
