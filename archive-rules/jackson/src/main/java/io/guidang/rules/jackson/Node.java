package io.guidang.rules.jackson;

import java.util.List;

/** A part of a document with its place. Scalars are the text that was written, whatever it looks like. */
sealed interface Node {

    /** The line, from 1. */
    int line();

    /** The column, from 1. */
    int column();

    /** What it is called in a message. */
    String zh();

    String en();

    /**
     * One text.
     *
     * @param text as it was written
     */
    record Scalar(String text, int line, int column) implements Node {
        @Override
        public String zh() {
            return "文字";
        }

        @Override
        public String en() {
            return "a text";
        }
    }

    /** A key without a value, or the word null. */
    record Nothing(int line, int column) implements Node {
        @Override
        public String zh() {
            return "空值";
        }

        @Override
        public String en() {
            return "nothing";
        }
    }

    /**
     * A list.
     *
     * @param nodes in the order of the document
     */
    record Sequence(List<Node> nodes, int line, int column) implements Node {
        @Override
        public String zh() {
            return "列表";
        }

        @Override
        public String en() {
            return "a list";
        }
    }

    /**
     * Keys with values.
     *
     * @param entries in the order of the document, no key twice
     */
    record Mapping(List<Entry> entries, int line, int column) implements Node {
        @Override
        public String zh() {
            return "键值表";
        }

        @Override
        public String en() {
            return "keys with values";
        }
    }

    /**
     * A key with its value.
     *
     * @param key    as it was written
     * @param value  the value
     * @param line   of the key
     * @param column of the key
     */
    record Entry(String key, Node value, int line, int column) {}
}
