package cn.huizong.intake.scan;

import java.nio.charset.Charset;

/** How characters of more than one byte are told in an encoding in which the signs of a CSV file are never part of another. */
public sealed interface ByteText permits Utf8Text, Gb18030Text {

    Charset charset();

    /**
     * How many bytes a character has, whose first is not ASCII.
     *
     * @param limit where the bytes end
     * @return 0 where it goes on beyond the limit
     * @throws Unsure when it is none
     */
    int length(byte[] bytes, int at, int limit);

    /**
     * Finds signs while eight bytes at once can be told for certain.
     *
     * @param from where a character begins
     * @return where the first character begins that was not looked at
     * @throws Unsure where bytes are no characters
     */
    int signs(byte[] bytes, int from, int to, Signs signs);

    /** Whether a character is for certain one of the ordinary Chinese ones: neither white space nor a sign. */
    boolean isChinese(byte[] bytes, int at, int limit);

    /** Whether a character is for certain no white space: an ordinary Chinese one, or a full-width sign. */
    boolean leavesTrace(byte[] bytes, int at, int limit);

    /** A number below 65,536 for a character of which {@link #isChinese} holds; no other has the same. */
    int number(byte[] bytes, int at);

    /** Whether what ends here ends for certain in a character that leaves a trace on paper. */
    boolean endsPlain(byte[] bytes, int from, int to);
}
