import './style/portal.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app';
import { loadSettings } from './settings';
import { Unavailable } from './unavailable';

const root = createRoot(document.getElementById('portal')!);

loadSettings().then(
  (settings) => root.render(<StrictMode><App settings={settings} /></StrictMode>),
  () => root.render(<Unavailable />),
);
