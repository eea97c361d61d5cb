// Launch scripts and configuration are plain JavaScript that runs before any package is there; tests import them untyped.
declare module '*.mjs';
