import type { ReactNode } from 'react';
import { cx } from '../../lib/classes.js';
import { usePageTitle } from '../../lib/page-title.js';
import css from './page.module.css';

export interface PageHeaderProps {
  readonly title: string;
  /** The tab's title when the heading alone says too little. */
  readonly documentTitle?: string;
  readonly subtitle?: ReactNode;
  /** A link to what this page belongs to. */
  readonly crumb?: ReactNode;
  readonly actions?: ReactNode;
  readonly meta?: ReactNode;
  readonly tabs?: ReactNode;
}

/** The head of a page: the one h1, what it is about, what can be done. */
export function PageHeader({ title, documentTitle, subtitle, crumb, actions, meta, tabs }: PageHeaderProps) {
  usePageTitle(documentTitle ?? title);
  return (
    <header className={css.header} data-tabs={tabs ? true : undefined}>
      <div className={css.top}>
        <div className={css.titles}>
          {crumb && <div className={css.crumb}>{crumb}</div>}
          <h1>{title}</h1>
          {subtitle && <p className={css.subtitle}>{subtitle}</p>}
        </div>
        {actions && <div className={css.actions}>{actions}</div>}
      </div>
      {meta && <div className={css.meta}>{meta}</div>}
      {tabs}
    </header>
  );
}

interface PageBodyProps {
  readonly width?: 'full' | 'reading' | 'form';
  readonly children: ReactNode;
}

export function PageBody({ width = 'full', children }: PageBodyProps) {
  return <div className={cx(css.body, width !== 'full' && css[width])}>{children}</div>;
}

interface SectionProps {
  readonly title: string;
  readonly hint?: ReactNode;
  readonly actions?: ReactNode;
  readonly id?: string;
  readonly children: ReactNode;
}

export function Section({ title, hint, actions, id, children }: SectionProps) {
  return (
    <section className={css.section} id={id} aria-label={title}>
      <div className={css.sectionHead}>
        <h2>{title}</h2>
        {actions}
      </div>
      {hint && <p className={css.hint}>{hint}</p>}
      {children}
    </section>
  );
}
