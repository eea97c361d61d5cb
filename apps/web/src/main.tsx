import '@fontsource-variable/inter/wght.css';
import './styles/tokens.css';
import '@mantine/core/styles/default-css-variables.css';
import '@mantine/core/styles/baseline.css';
import './styles/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/app.js';
import { isNotFound } from './lib/problem.js';
import { registerWorker } from './worker/register.js';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
createRoot(root, {
  // 'Not found, or not open to you' is an answer that the page shows, no fault of the program.
  onCaughtError: (error, { componentStack }) => {
    if (!isNotFound(error)) console.error(error, componentStack);
  },
}).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
registerWorker();
