package io.renshetong.kernel.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskTests {

    @ParameterizedTest
    @CsvSource({
        "43020319850312001X, 430203********001X",
        "430203850312001, 430203******001",
        "E12345678, E1*****78",
        "1234, ****",
        "'', ''"
    })
    void hidesTheMiddleOfAnIdNumber(String number, String shown) {
        assertThat(Mask.idNumber(number)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({"13812345678, 138****5678", "0731-28881234, *********1234", "28881234, ****1234", "110, ***", "'', ''"})
    void hidesTheMiddleOfATelephone(String number, String shown) {
        assertThat(Mask.mobile(number)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({
        "6228480012345678903, 6228 **** **** 8903",
        "622848001234, 6228 **** **** 1234",
        "62284800123, **** 0123",
        "1234, ****",
        "'', ''"
    })
    void showsTheEndsOfABankAccount(String account, String shown) {
        assertThat(Mask.bankAccount(account)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({
        "湖南省株洲市芦淞区建设街道车站路12号, 湖南省株洲市芦淞区***",
        "株洲市天元区泰山路1号, 株洲市天元区***",
        "湖南省株洲市攸县联星街道1号, 湖南省株洲市攸县***",
        "湖南省长沙市浏阳市淮川街道, 湖南省长沙市浏阳市***",
        "湖南省湘西土家族苗族自治州凤凰县沱江镇, 湖南省湘西土家族苗族自治州凤凰县***",
        "湖南省邵阳市城步苗族自治县儒林镇, 湖南省邵阳市城步苗族自治县***",
        "新疆维吾尔自治区乌鲁木齐市天山区解放路, 新疆维吾尔自治区乌鲁木齐市天山区***",
        "北京市朝阳区建国路88号, 北京市朝阳区***",
        "湖南省株洲市阳光小区3栋, 湖南省株洲市***",
        "贺家土街道市府路12号, ***",
        "车站路12号, ***",
        "'', ''"
    })
    void showsAnAddressDownToTheCounty(String address, String shown) {
        assertThat(Mask.address(address)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({"zhang.san@x.com, z***@x.com", "z@x.com, z***@x.com", "@x.com, ***", "zhang, ***", "'', ''"})
    void showsTheFirstLetterAndTheDomainOfAnEmail(String email, String shown) {
        assertThat(Mask.email(email)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({"张三丰, 张**", "张三, 张**", "𠮷田, 𠮷**", "'', ''"})
    void showsTheFirstCharacterOfAName(String name, String shown) {
        assertThat(Mask.name(name)).isEqualTo(shown);
    }

    @Test
    void showsNothingForNothing() {
        assertThat(List.of(
                        Mask.idNumber(null),
                        Mask.mobile(null),
                        Mask.bankAccount(null),
                        Mask.address(null),
                        Mask.email(null),
                        Mask.name(null)))
                .allMatch(String::isEmpty);
    }
}
