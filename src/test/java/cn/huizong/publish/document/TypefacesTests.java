package cn.huizong.publish.document;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.publish.ofd.OfdDocument;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TypefacesTests {

    @Test
    void theyAreTakenApartOnce() throws IOException {
        assertThat(Typefaces.shipped()).isSameAs(Typefaces.shipped());
    }

    /** Each has characters of its own, so that each cuts the typefaces down to something else. */
    @Test
    void documentsWrittenAtTheSameTimeAreWhatTheyAreOneByOne() {
        List<byte[]> alone =
                IntStream.range(0, 6).mapToObj(TypefacesTests::written).toList();

        assertThat(IntStream.range(0, 6)
                        .parallel()
                        .mapToObj(TypefacesTests::written)
                        .toList())
                .usingElementComparator(Arrays::compare)
                .isEqualTo(alone);
    }

    private static byte[] written(int number) {
        String characters = "甲乙丙丁戊己庚辛壬癸".substring(number, number + 3) + "镕" + "朱李赵钱孙周".charAt(number);
        try {
            ByteArrayOutputStream pdf = new ByteArrayOutputStream();
            PdfDocument.write(SamplePage.document(characters), SamplePage.STAMP, pdf);
            ByteArrayOutputStream ofd = new ByteArrayOutputStream();
            OfdDocument.write(pdf.toByteArray(), SamplePage.STAMP, ofd);
            pdf.writeBytes(ofd.toByteArray());
            return pdf.toByteArray();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
