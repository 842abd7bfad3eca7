/** What a color may mean. `info` is the accent; the other four belong to states. */
export type Tone = 'good' | 'warn' | 'bad' | 'idle' | 'info';
