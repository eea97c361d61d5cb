// The sqlite3 driver with promises, nothing more.
import sqlite3 from 'sqlite3';

export const open = (file) =>
  new Promise((resolve, reject) => {
    const db = new sqlite3.Database(file, (error) => (error ? reject(error) : resolve(db)));
  });

export const run = (db, sql, values = []) =>
  new Promise((resolve, reject) => db.run(sql, values, (error) => (error ? reject(error) : resolve())));

export const all = (db, sql, values = []) =>
  new Promise((resolve, reject) => db.all(sql, values, (error, rows) => (error ? reject(error) : resolve(rows))));

export const close = (db) => new Promise((resolve, reject) => db.close((error) => (error ? reject(error) : resolve())));
