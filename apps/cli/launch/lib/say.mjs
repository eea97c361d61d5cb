// Progress goes to stderr: stdout belongs to the program that is launched (a CLI command's output may be piped).
export const say = (text) => process.stderr.write(`plumbline: ${text}\n`);

export const seconds = (sinceMs) => (Date.now() - sinceMs) / 1000;

export const formatSeconds = (value) => (value < 10 ? `${value.toFixed(1)} s` : `${Math.round(value)} s`);
