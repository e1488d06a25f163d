/** Style sheets that a part imports; the bundler puts them into one. */
declare module '*.css';
