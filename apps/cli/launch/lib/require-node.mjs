// Imported first by every launch script, for its effect: an old Node gets one clear line instead of a syntax error.
const WANTED = [20, 19];
const found = process.versions.node.split('.').map(Number);

if (found[0] < WANTED[0] || (found[0] === WANTED[0] && found[1] < WANTED[1])) {
  console.error(`Plumbline needs Node ${WANTED.join('.')} or newer; this is Node ${process.versions.node}.`);
  process.exit(1);
}
