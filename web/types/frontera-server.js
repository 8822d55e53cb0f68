// What `import 'frontera'` is where there is no page, as in Node and where a server renders one: elements need a page.
export {};
