export function beginRun(): void;
export function endRun(): Promise<void>;
export function templatePrefix(): string;
export function oncePerRun<T>(name: string, make: (folder: string) => T | Promise<T>): Promise<T>;
