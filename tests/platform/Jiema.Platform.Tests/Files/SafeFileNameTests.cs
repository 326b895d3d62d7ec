using System.Text;
using Jiema.Platform.Files;

namespace Jiema.Platform.Tests.Files;

public sealed class SafeFileNameTests
{
    [Theory]
    [InlineData("2026年政府工作报告.docx", "2026年政府工作报告.docx")]
    [InlineData("../../etc/passwd", "passwd")]
    [InlineData("C:\\Users\\王\\报告.docx", "报告.docx")]
    [InlineData("a\r\nSet-Cookie: x.txt", "aSet-Cookie_ x.txt")]
    [InlineData("报告\u202Excod.exe", "报告xcod.exe")]
    [InlineData("a\u2066b\u200Fc\uFEFF.txt", "abc.txt")]
    [InlineData("a\"b;c*.txt", "a_b;c_.txt")]
    [InlineData("  . ", "file")]
    [InlineData("", "file")]
    [InlineData("a/", "file")]
    [InlineData(".bashrc", "bashrc")]
    [InlineData("con.txt", "_con.txt")]
    [InlineData("LPT1", "_LPT1")]
    [InlineData("comma.txt", "comma.txt")]
    [InlineData("com.txt", "com.txt")]
    [InlineData("名.txt...", "名.txt")]
    [InlineData("😀.txt", "😀.txt")]
    public void Of_ANameFromOutside_IsSafeAnywhere(string name, string safe) => Assert.Equal(safe, SafeFileName.Of(name));

    [Fact]
    public void Of_HalfACharacter_Drops() => Assert.Equal("ab.txt", SafeFileName.Of("a\uD83Db.txt"));

    [Fact]
    public void Of_AVeryLongName_KeepsItsExtension()
    {
        var safe = SafeFileName.Of(new string('县', 300) + ".docx");
        Assert.EndsWith("县.docx", safe, StringComparison.Ordinal);
        Assert.InRange(Encoding.UTF8.GetByteCount(safe), SafeFileName.MaxBytes - 3, SafeFileName.MaxBytes);
    }
}
