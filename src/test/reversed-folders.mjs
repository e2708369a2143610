// Loaded before a build by the test of its reproducibility: folders list their files the other way
// round, as another file system might.
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const reversed = (result) => (Array.isArray(result) ? result.toReversed() : result);

const { readdir, readdirSync } = fs;
fs.readdir = (path, ...rest) => {
  const done = rest.pop();
  readdir(path, ...rest, (error, files) => {
    done(error, reversed(files));
  });
};
fs.readdirSync = (...args) => reversed(readdirSync(...args));
const readdirPromise = fs.promises.readdir;
fs.promises.readdir = async (...args) => reversed(await readdirPromise(...args));
syncBuiltinESMExports();
